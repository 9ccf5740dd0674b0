#include <UI/Missive/Http/Binding/RequestJson.hpp>

#include <Domain/Missive/DomainError.hpp>
#include <UI/Missive/Http/Binding/JsonFault.hpp>
#include <UI/Missive/Http/Binding/ParameterFaults.hpp>
#include <UI/Missive/Http/Problem/HttpError.hpp>

#include <algorithm>

namespace missive {
namespace {

void appendName(std::string& json, std::string_view name) {
    json += json.empty() || json.back() == '{' ? "\"" : ",\"";
    json += name;
    json += "\":";
}

/// Where the members of an object's text begin, behind its brace; npos for what is no object.
std::size_t behindBrace(std::string_view json) {
    const auto brace = json.find_first_not_of(" \t\r\n");
    return brace == std::string_view::npos || json[brace] != '{' ? std::string_view::npos : brace + 1;
}

bool isEmptyObject(std::string_view json, std::size_t behind) {
    const auto next = json.find_first_not_of(" \t\r\n", behind);
    return next != std::string_view::npos && json[next] == '}';
}

} // namespace

const TextField* RequestJson::fieldNamed(std::string_view name) const noexcept {
    const auto found =
        std::find_if(fields_.begin(), fields_.end(), [&](const auto& field) { return field.name == name; });
    return found == fields_.end() ? nullptr : &*found;
}

std::string RequestJson::text() const {
    if (rest_ == Rest::Body && fixed_.empty() && !request_.body.empty()) {
        return request_.body;
    }
    std::string json = "{";
    appendFixed(json, {});
    const auto behind = behindBrace(request_.body);
    if (rest_ == Rest::Query) {
        appendParameters(json);
        return json + '}';
    }
    if (request_.body.empty()) {
        return json + '}';
    }
    if (behind == std::string_view::npos) {
        return request_.body;
    }
    if (json.size() > 1 && !isEmptyObject(request_.body, behind)) {
        json += ',';
    }
    return json.append(request_.body, behind);
}

std::optional<std::string> RequestJson::withoutRepeats() const {
    if (rest_ == Rest::Query || fixed_.empty() || behindBrace(request_.body) == std::string_view::npos) {
        return std::nullopt;
    }
    std::vector<std::string_view> repeated;
    try {
        JsonReader reader{request_.body};
        reader.beginObject();
        while (const auto name = reader.nextField()) {
            const auto fixed =
                std::find_if(fixed_.begin(), fixed_.end(), [&](const auto& value) { return value.first == *name; });
            if (fixed != fixed_.end()) {
                const auto* const field = fieldNamed(*name);
                if (field->normal(reader.readRaw()) != field->normal(fixed->second)) {
                    auto problem = ProblemDetails::of("request.field", "The field \"" + std::string{fixed->first} +
                                                                           "\" has another value than in the path.");
                    problem.errors.push_back(
                        {"has another value than in the path.", "#/" + std::string{fixed->first}, {}});
                    throw HttpError{std::move(problem)};
                }
                repeated.push_back(fixed->first);
            }
        }
    } catch (const JsonError&) {
        return std::nullopt;
    } catch (const DomainError&) {
        return std::nullopt;
    }
    if (repeated.empty()) {
        return std::nullopt;
    }
    std::string json = "{";
    appendFixed(json, repeated);
    json += json.size() > 1 ? "," : "";
    return json.append(request_.body, behindBrace(request_.body));
}

void RequestJson::check() const {
    for (const auto& [name, token] : fixed_) {
        try {
            static_cast<void>(fieldNamed(name)->normal(token));
        } catch (const JsonError&) {
            throw HttpError{ProblemDetails::of("request.route")};
        }
    }
    if (rest_ == Rest::Query) {
        refuseParameters();
    } else if (auto fault = jsonFault(request_.body.empty() ? "{}" : request_.body)) {
        throw HttpError{std::move(*fault)};
    }
}

void RequestJson::appendFixed(std::string& json, std::span<const std::string_view> left) const {
    for (const auto& [name, token] : fixed_) {
        if (std::find(left.begin(), left.end(), name) == left.end()) {
            appendName(json, name);
            json += token;
        }
    }
}

void RequestJson::appendParameters(std::string& json) const {
    std::vector<std::pair<const TextField*, std::vector<std::string>>> values;
    for (const auto& [name, text] : request_.target.parameters()) {
        const auto* const field = fieldNamed(name);
        if (field == nullptr || field->token == nullptr || isFixed(name)) {
            refuseParameters();
            continue;
        }
        auto known =
            std::find_if(values.begin(), values.end(), [&](const auto& value) { return value.first == field; });
        if (known == values.end()) {
            known = values.insert(values.end(), {field, {}});
        } else if (!field->isList || known->second.size() == ParameterFaults::mostValues) {
            refuseParameters();
        }
        known->second.push_back(field->token(text));
    }
    for (const auto& field : fields_) {
        const bool isGiven =
            std::any_of(values.begin(), values.end(), [&](const auto& value) { return value.first == &field; });
        if (field.isList && !field.isOptional && !isGiven) {
            values.emplace_back(&field, std::vector<std::string>{});
        }
    }
    for (const auto& [field, tokens] : values) {
        appendName(json, field->name);
        json += field->isList ? "[" : "";
        for (const auto& token : tokens) {
            json += (&token == &tokens.front() ? "" : ",") + token;
        }
        json += field->isList ? "]" : "";
    }
}

bool RequestJson::isFixed(std::string_view name) const noexcept {
    return std::any_of(fixed_.begin(), fixed_.end(), [&](const auto& value) { return value.first == name; });
}

void RequestJson::refuseParameters() const {
    ParameterFaults faults{fields_};
    for (const auto& [name, text] : request_.target.parameters()) {
        const auto* const field = fieldNamed(name);
        if (field == nullptr || field->token == nullptr || isFixed(name)) {
            faults.unknown(name, isFixed(name));
        } else {
            faults.given(*field, text);
        }
    }
    for (const auto& field : fields_) {
        if (!field.isOptional && !field.isList && !isFixed(field.name)) {
            faults.needed(field);
        }
    }
    faults.refuse();
}

} // namespace missive
