#include <Infrastructure/Missive/Dsn/OptionValue.hpp>

#include <Domain/Missive/Text/DecimalNumber.hpp>
#include <Domain/Missive/Text/WholeNumber.hpp>
#include <Infrastructure/Missive/Dsn/NearestName.hpp>
#include <Infrastructure/Missive/Dsn/YesOrNo.hpp>

#include <cmath>
#include <stdexcept>

namespace missive {

namespace {

std::string quoted(std::string_view text) { return "\"" + std::string{text} + "\""; }

std::string inSeconds(std::chrono::milliseconds time) {
    auto text = std::to_string(static_cast<double>(time.count()) / 1000);
    text.erase(text.find_last_not_of('0') + 1);
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

} // namespace

bool OptionValue::isYes() const {
    if (const auto answer = yesOrNo(std::string{value_})) {
        return *answer;
    }
    refuseValue("true or false");
}

std::int64_t OptionValue::whole(std::int64_t least, std::int64_t most) const {
    const auto number = wholeNumber<std::int64_t>(value_);
    if (!number || *number < least || *number > most) {
        refuseValue("a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    return *number;
}

double OptionValue::number(std::string_view unit) const {
    const auto number = decimalNumber(value_);
    if (!number) {
        refuseValue("a number of " + std::string{unit});
    }
    return *number;
}

std::chrono::milliseconds OptionValue::seconds(std::chrono::milliseconds least, std::chrono::hours most) const {
    const double number = this->number("seconds");
    const double lowest = std::chrono::duration<double>{least}.count();
    const double highest = std::chrono::duration<double>{most}.count();
    if (number < lowest || number > highest || (number != 0 && number < 0.001)) {
        refuseValue("a number of seconds, " + (lowest > 0 ? "at least " + inSeconds(least) + " and " : "") +
                    "at most a " + (most == day ? "day" : "year"));
    }
    return std::chrono::milliseconds{std::llround(number * 1000)};
}

std::string OptionValue::text() const {
    if (value_.empty()) {
        refuse("the option " + quoted(name_) + " must not be empty.");
    }
    return std::string{value_};
}

void OptionValue::refuse(std::string_view transport, const std::string& sentence) {
    throw std::invalid_argument{"Transport " + quoted(transport) + ": " + sentence};
}

void OptionValue::refuseValue(const std::string& demand) const {
    refuse("the option " + quoted(name_) + " must be " + demand + ", not " + quoted(value_) + ".");
}

void OptionValue::refuseName(std::string_view typed, const std::vector<std::string>& known) const {
    const std::string there = name_.find('[') == std::string_view::npos ? "" : " there";
    refuse("unknown option " + quoted(name_) + "; " +
           nameSuggestion(known, typed, "allowed" + there + (known.size() == 1 ? " is" : " are")));
}

} // namespace missive
