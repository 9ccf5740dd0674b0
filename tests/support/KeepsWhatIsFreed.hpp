#pragma once

namespace missive::test {

/// Whether the programs of this build hold what they have freed, as under a sanitizer: then their memory tells nothing.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool keepsWhatIsFreed = true;
#else
inline constexpr bool keepsWhatIsFreed = false;
#endif

} // namespace missive::test
