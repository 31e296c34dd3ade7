#pragma once

namespace rimlight {

/// For a thread whose work takes long: where processors are short, others go first, the window's thread above all.
/// Threads and programs that it starts inherit this. Does nothing where the system has no such setting.
void giveWay();

} // namespace rimlight
