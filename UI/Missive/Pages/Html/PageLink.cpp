#include <UI/Missive/Pages/Html/PageLink.hpp>

#include <UI/Missive/Http/Message/PercentEncoding.hpp>

#include <algorithm>
#include <stdexcept>

namespace missive {
namespace {

bool isUnfitForPath(char character) {
    return static_cast<unsigned char>(character) < 0x20 ||
           std::string_view{"\\?#\x7F"}.find(character) != std::string_view::npos;
}

} // namespace

PageLink::PageLink(std::string_view path) {
    const bool isLocal = path.starts_with('/') && !path.starts_with("//");
    if (!isLocal || std::any_of(path.begin(), path.end(), isUnfitForPath)) {
        throw std::invalid_argument{"the link of a page, \"" + std::string{path} +
                                    "\", is no path on this server: begin it with one / and give its query by with()"};
    }
    appendPercentEncoded(text_, path, "/%:@!$&'()*+,;=");
}

PageLink PageLink::within(std::string_view id) {
    PageLink result;
    result.text_ = '#';
    appendPercentEncoded(result.text_, id);
    return result;
}

PageLink PageLink::with(std::string_view name, std::string_view value) const {
    auto result = *this;
    result.text_ += text_.find('?') == std::string::npos ? '?' : '&';
    appendPercentEncoded(result.text_, name);
    result.text_ += '=';
    appendPercentEncoded(result.text_, value);
    return result;
}

} // namespace missive
