#include <UI/Performance/Page/DiagnosisPage.hpp>

#include <UI/Missive/Pages/Html/Element.hpp>
#include <UI/Missive/Pages/Shell/DataTable.hpp>

#include <algorithm>

namespace missive::performance {

Page DiagnosisPage::operator()(const PageAsked& asked) const {
    asked.values.allow({});
    const auto findings = diagnosis_.findings();
    const auto bad = std::ranges::count_if(findings, [](const Finding& each) { return !each.isGood; });
    Page page{"Diagnosis", parts_.banner(), parts_.link("/diagnosis")};
    page.content.add(
        Element{"p"}
            .add(bad == 0 ? std::string{"What is measured is stored as it should be."}
                          : std::to_string(bad) + (bad == 1 ? " thing is" : " things are") + " not as it should be.")
            .html());
    DataTable table{"What was looked at", {{"Result"}, {"What"}, {"Finding"}}, {}, ""};
    for (const auto& [isGood, subject, sentence] : findings) {
        Element result{"span"};
        result.with("class", isGood ? "good" : "bad").add(isGood ? "\u2713 good" : "\u2717 bad");
        table.rows.push_back({result.html(), Html::text(subject), Html::text(sentence)});
    }
    page.content.add(table.html());
    page.content.add(Element{"p"}
                         .with("class", "quiet")
                         .add("perf:diagnose --probe also records a measurement and waits until it is stored.")
                         .html());
    return page;
}

} // namespace missive::performance
