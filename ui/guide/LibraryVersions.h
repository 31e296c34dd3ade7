#pragma once

/// Versions of the libraries that the program was built with, as CMake found them.
namespace rimlight::guide::versions {

extern const char* const kVtk;
extern const char* const kItk;
extern const char* const kDcmtk;
extern const char* const kEigen;
extern const char* const kBoost;
extern const char* const kTbb;
extern const char* const kJson;
extern const char* const kOpenSsl;
extern const char* const kZlib;

} // namespace rimlight::guide::versions
