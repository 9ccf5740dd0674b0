#include <UI/Missive/Http/Binding/ParameterFaults.hpp>

#include <Infrastructure/Missive/Dsn/NearestName.hpp>
#include <UI/Missive/Http/Binding/EchoedName.hpp>
#include <UI/Missive/Http/Problem/HttpError.hpp>

#include <utility>

namespace missive {

void ParameterFaults::unknown(const std::string& name, bool isInPath) {
    std::vector<std::string> names;
    for (const auto& field : fields_) {
        names.emplace_back(field.name);
    }
    const auto near = isInPath ? std::nullopt : nearestName(names, name);
    add(echoedName(name), "is unknown." + (near ? " Did you mean \"" + *near + "\"?" : std::string{}));
}

void ParameterFaults::given(const TextField& field, std::string_view text) {
    const auto count = ++counts_[field.name];
    if (!field.isList && count > 1) {
        if (count == 2) {
            add(field.name, "is given twice.");
        }
        return;
    }
    if (count > mostValues) {
        if (count == mostValues + 1) {
            add(field.name, "is given more than " + std::to_string(mostValues) + " times.");
        }
        return;
    }
    try {
        const auto token = field.token(text);
        static_cast<void>(field.normal(field.isList ? '[' + token + ']' : token));
    } catch (const JsonError& error) {
        add(field.name, std::string{error.predicate()});
    }
}

void ParameterFaults::needed(const TextField& field) {
    if (!counts_.contains(field.name)) {
        add(field.name, "is missing.");
    }
}

void ParameterFaults::refuse() {
    if (faults_.empty()) {
        return;
    }
    const auto& first = faults_.front();
    auto problem =
        ProblemDetails::of("request.parameter", "The parameter \"" + *first.parameter + "\" " + first.detail);
    problem.errors = std::move(faults_);
    throw HttpError{std::move(problem)};
}

void ParameterFaults::add(std::string_view name, std::string detail) {
    if (faults_.size() < most) {
        faults_.push_back({std::move(detail), {}, std::string{name}});
    }
}

} // namespace missive
