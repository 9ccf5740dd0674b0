#include <UI/Performance/Page/PageScope.hpp>

#include <Domain/Missive/DomainError.hpp>
#include <Infrastructure/Missive/Codec/Rfc3339.hpp>

namespace missive::performance {

namespace {

const std::vector<std::pair<std::string, std::string>> periods{{"in-last-hour", "last hour"},
                                                               {"in-last-day", "last 24 hours"},
                                                               {"in-last-week", "last 7 days"},
                                                               {"in-last-month", "last 30 days"},
                                                               {"today", "today"},
                                                               {"yesterday", "yesterday"},
                                                               {"last-week", "last week"},
                                                               {"last-month", "last month"},
                                                               {"all", "all"}};

const std::vector<std::pair<std::string, std::string>> kinds{
    {"", "all"}, {"http", "requests"}, {"console", "console commands"}, {"message", "handlers"}};

/// What the field of a form holds, which knows no zones and may leave seconds out.
std::string inUtc(std::string text) {
    constexpr std::size_t minutes = 16;
    constexpr std::size_t seconds = 19;
    if (text.size() == minutes) {
        text += ":00";
    }
    return text.size() == seconds ? text + 'Z' : text;
}

std::string inForm(std::string text) {
    if (text.ends_with('Z')) {
        text.pop_back();
    }
    return text;
}

std::optional<TimePoint> instantIn(const PageValues& values, std::string_view name) {
    const auto text = values.text(name);
    if (!text) {
        return std::nullopt;
    }
    if (const auto read = parseRfc3339(inUtc(*text))) {
        return read;
    }
    throw DomainError{"page.value", "\"" + std::string{name} + "\" has to be an instant such as 2026-11-27T01:16:00Z."};
}

} // namespace

PageScope PageScope::of(const PageValues& values) {
    return {values.text("environment"), values.text("kind"), values.text("period"), instantIn(values, "from"),
            instantIn(values, "to")};
}

std::vector<FilterForm::Field> PageScope::fields(const PageValues& values, const std::string& usual) {
    return {{"period", "Period", values.text("period").value_or(usual), periods},
            {"from", "From (UTC)", inForm(values.sent("from")), {}, false, {}, true},
            {"to", "To (UTC)", inForm(values.sent("to")), {}, false, {}, true},
            {"kind", "Kind", values.sent("kind"), kinds},
            {"environment", "Environment", values.sent("environment"), {}, false, "this one; * is all"}};
}

PageLink PageScope::on(const PageLink& page, const PageValues& values) {
    auto link = page;
    for (const auto name : names) {
        if (const auto value = values.text(name)) {
            link = link.with(name, *value);
        }
    }
    return link;
}

} // namespace missive::performance
