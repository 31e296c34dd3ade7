/// Linked into the windowed programs of the asan preset only. Graphics drivers and Qt's plugins are unloaded before the
/// leak sanitizer looks, so that what they leaked stands under "unknown module" and no suppression can name them. With
/// this in the program's place of the C library's, they stay.
extern "C" int dlclose(void* /*library*/) noexcept {
    return 0;
}
