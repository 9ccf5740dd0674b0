#include <UI/Missive/Pages/Shell/PageAnswer.hpp>

#include <UI/Missive/Pages/Asset/PageAsset.hpp>
#include <UI/Missive/Pages/Html/Element.hpp>

namespace missive {
namespace {

constexpr std::string_view pagePolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

Html pageHead(const Page& page) {
    Element head{"head"};
    head.add(Element{"meta"}.with("charset", "utf-8"));
    head.add(Element{"meta"}.with("name", "viewport").with("content", "width=device-width, initial-scale=1"));
    head.add(Element{"title"}.add(page.title));
    head.add(Element{"link"}.with("rel", "stylesheet").link(PageLink{pageStyles().path}));
    head.add(Element{"link"}.with("rel", "icon").link(PageLink{pageIcon().path}));
    return head.html();
}

Html navigationBar(const Page& page, const Navigation& navigation) {
    Element list{"ul"};
    for (const auto& [label, target] : navigation.entries()) {
        Element link{"a"};
        link.link(target).add(label);
        if (page.entry == target) {
            link.with("aria-current", "page");
        }
        list.add(Element{"li"}.add(link));
    }
    return Element{"header"}.add(Element{"nav"}.with("aria-label", "Pages").add(list)).html();
}

Html pageBody(const Page& page, const Navigation& navigation) {
    Element body{"body"};
    body.add(Element{"a"}.with("class", "skip").link(PageLink::within("content")).add("Skip to the content"));
    body.add(navigationBar(page, navigation));
    body.add(Element{"main"}.with("id", "content").add(Element{"h1"}.add(page.title)).add(page.content));
    return body.html();
}

} // namespace

HttpResponse pageAnswer(int status, const Page& page, const Navigation& navigation) {
    Element root{"html"};
    root.with("lang", "en").add(pageHead(page)).add(pageBody(page, navigation));
    HttpResponse response{status, {}, root.document(), {}};
    response.headers.add("Content-Type", "text/html; charset=utf-8");
    response.headers.add("Content-Security-Policy", pagePolicy);
    response.headers.add("Cross-Origin-Opener-Policy", "same-origin");
    response.headers.add("Referrer-Policy", "same-origin"); // else Chromium sends forms with `Origin: null`
    return response;
}

} // namespace missive
