#pragma once

#include <Domain/Missive/TypeId.hpp>
#include <UI/Missive/Http/Binding/TextField.hpp>
#include <UI/Missive/Http/Problem/ProblemField.hpp>
#include <UI/Missive/Http/Route/MessageKind.hpp>
#include <UI/Missive/Http/Route/RouteBuses.hpp>
#include <UI/Missive/Http/Route/RouteResult.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// The message of a route, whatever its type. Safe to use from any thread.
class RouteMessage {
public:
    virtual ~RouteMessage() = default;

    virtual TypeId type() const noexcept = 0;

    /// Whether its bus answers it with a value.
    virtual bool answers() const noexcept = 0;

    /// Its own, and that of its answer where there is one.
    virtual JsonSchema schema() const noexcept = 0;
    virtual std::optional<JsonSchema> resultSchema() const noexcept = 0;

    /// Its fields, and those of its answer.
    virtual std::span<const TextField> fields() const noexcept = 0;
    virtual std::span<const TextField> resultFields() const noexcept = 0;

    /// Decodes the message, which must have all of its fields and no others, gives it to its bus and encodes the
    /// answer. Throws UnreadableMessage for what is no such message, the DomainError of a field's type, and what the
    /// bus throws.
    virtual RouteResult run(MessageKind kind, std::string_view json, const RouteBuses& buses) const = 0;

    /// What is wrong with a JSON text that `run` refused.
    virtual std::vector<ProblemField> problems(std::string_view json) const = 0;
};

} // namespace missive
