#include <UI/Performance/Page/PageParts.hpp>

#include <Domain/Performance/RecorderState.hpp>
#include <Domain/Performance/WorstReport.hpp>
#include <UI/Missive/Pages/Html/Element.hpp>

namespace missive::performance {

namespace {

std::string_view meaningOf(std::string_view state) {
    if (state == nameOf(RecorderState::Fallback)) {
        return "The transport takes no measurements; they are stored by the process that measures.";
    }
    if (state == nameOf(RecorderState::Holding)) {
        return "Measurements cannot be stored; they are kept in memory until they can.";
    }
    return "Measurements are being lost, since the buffer is full.";
}

} // namespace

Html PageParts::banner() const {
    const auto reports = board.all();
    const auto* const worst = worstReport(reports, clock.now());
    const bool isBad = worst != nullptr && (worst->state == nameOf(RecorderState::Fallback) ||
                                            worst->state == nameOf(RecorderState::Holding) ||
                                            worst->state == nameOf(RecorderState::Dropping));
    if (!isBad) {
        return {};
    }
    Element box{"p"};
    box.with("class", "banner").with("role", "status");
    box.add(Element{"strong"}.add(worst->state)).add(": ").add(meaningOf(worst->state)).add(" ");
    box.add(Element{"a"}.link(link("/diagnosis")).add("See the diagnosis"));
    return box.html();
}

} // namespace missive::performance
