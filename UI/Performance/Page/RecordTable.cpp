#include <UI/Performance/Page/RecordTable.hpp>

#include <UI/Missive/Pages/Html/Element.hpp>
#include <UI/Missive/Pages/Shell/DataTable.hpp>
#include <UI/Missive/Pages/Shell/ReadableFigure.hpp>

#include <optional>
#include <stdexcept>

namespace missive::performance {

namespace {

constexpr std::int64_t leastFailure = 500;

std::optional<double> real(const std::optional<std::int64_t>& number) {
    return number ? std::optional{static_cast<double>(*number)} : std::nullopt;
}

/// A path that was asked for by GET leads there: it is one of this server's.
Html pathOf(const AccessRecordView& record) {
    const auto path = record.path.value_or("");
    const auto shown = record.method.value_or("") + (record.method && record.path ? " " : "") + path;
    if (record.method == "GET" && path.find_first_of("?*") == std::string::npos) {
        try {
            return Element{"a"}.link(PageLink{path}).add(shown).html();
        } catch (const std::invalid_argument&) {
            return Html::text(shown);
        }
    }
    return Html::text(shown.empty() ? "\u2013" : shown);
}

Html statusOf(const std::optional<std::int64_t>& status) {
    if (!status) {
        return Html::text("\u2013");
    }
    Element shown{"span"};
    if (*status >= leastFailure) {
        shown.with("class", "bad");
    }
    return shown.add(std::to_string(*status)).html();
}

} // namespace

Html RecordTable::html(std::span<const AccessRecordView> records, const std::string& caption,
                       const std::string& whenEmpty) {
    const auto number = [](const char* label) { return DataTable::Column{label, {}, DataTable::Order::None, true}; };
    DataTable table{caption,
                    {{"Time (UTC)"},
                     {"Route"},
                     {"Path"},
                     number("Status"),
                     number("Took"),
                     number("Queries"),
                     number("Query time"),
                     number("Memory"),
                     {"Referer"},
                     {"User"}},
                    {},
                    whenEmpty};
    for (const auto& record : records) {
        table.rows.push_back(
            {ReadableFigure::at(record.accessedAt), Html::text(record.route), pathOf(record), statusOf(record.status),
             Html::text(ReadableFigure::duration(record.time)), Html::text(ReadableFigure::count(real(record.queries))),
             Html::text(ReadableFigure::duration(record.queryTime)),
             Html::text(ReadableFigure::bytes(real(record.memory))), Html::text(record.referer.value_or("\u2013")),
             Html::text(record.user.value_or("\u2013"))});
    }
    return table.html();
}

} // namespace missive::performance
