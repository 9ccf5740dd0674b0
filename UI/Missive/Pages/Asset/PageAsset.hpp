#pragma once

#include <string_view>

namespace missive {

/// A file that pages load, embedded when the program was built. Its path holds a hash of its bytes, so an address never
/// changes what it means.
struct PageAsset {
    std::string_view path;
    std::string_view type;
    std::string_view bytes;
};

/// How pages look.
const PageAsset& pageStyles();

/// What stands for them in a tab.
const PageAsset& pageIcon();

} // namespace missive
