#pragma once

#include <Domain/Missive/DomainError.hpp>
#include <UI/Missive/Http/Problem/HttpError.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace missive {

/// What a source of events is asked for.
struct EventsAsked {
    using Fields = std::map<std::string, std::string, std::less<>>;

    /// What stands in the path for the fields of its pattern.
    Fields fields;
    /// The id of the last event that is known already; nothing for all there are. It comes from outside: any text.
    std::optional<std::string> after;

    /// A field as an identifier of the application. Throws HttpError for one that is malformed: there is no such
    /// resource then.
    template <class Id> Id as(std::string_view field) const {
        try {
            return Id::fromString(fields.find(field)->second);
        } catch (const DomainError&) {
            throw HttpError{ProblemDetails::of("request.route")};
        }
    }
};

} // namespace missive
