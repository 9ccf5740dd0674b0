#pragma once

#include <string>

namespace missive {

/// What one proxy tells of who asked it.
struct ForwardedHop {
    /// An address, perhaps with a port, `unknown`, or a name that hides it; empty where it is not told.
    std::string node;
    /// `http` or `https` in whatever case; empty where it is not told.
    std::string protocol;
    /// The Host it was asked for; empty where it is not told.
    std::string host;
};

} // namespace missive
