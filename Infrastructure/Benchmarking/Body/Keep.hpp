#pragma once

namespace missive::benchmarking::body {

/// Has the compiler believe that somebody looks at the value, and may have changed it: it can neither leave out the
/// work that made it nor do it once for all calls.
template <class T> inline void keep(T& value) noexcept { asm volatile("" : "+m"(value) : : "memory"); }

} // namespace missive::benchmarking::body
