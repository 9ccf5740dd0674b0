#include <UI/Missive/Pages/Shell/ErrorPage.hpp>

#include <UI/Missive/Pages/Html/Element.hpp>
#include <UI/Missive/Pages/Shell/PageAnswer.hpp>

#include <string>

namespace missive {

HttpResponse errorPage(int status, std::string_view sentence, const Navigation& navigation) {
    Page page{std::to_string(status) + " " + std::string{httpReason(status)}, {}};
    page.content.add(Element{"p"}.add(sentence).html());
    if (!navigation.entries().empty()) {
        const auto& [label, target] = navigation.entries().front();
        page.content.add(Element{"p"}.add(Element{"a"}.link(target).add("Back to " + label)).html());
    }
    return pageAnswer(status, page, navigation);
}

} // namespace missive
