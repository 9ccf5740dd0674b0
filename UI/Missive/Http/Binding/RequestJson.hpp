#pragma once

#include <UI/Missive/Http/Binding/TextField.hpp>
#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Problem/ProblemDetails.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// The fields of a message that a request gives, from its path, its query and its body, joined to one JSON text.
/// Refers to all it is made from.
class RequestJson {
public:
    using Value = std::pair<std::string_view, std::string>;

    enum class Rest { Query, Body };

    /// `fixed` are the values of fields that stand in the path, or come from a header. `rest` tells where the other
    /// fields come from.
    RequestJson(std::span<const TextField> fields, std::span<const Value> fixed, const HttpRequest& request, Rest rest)
        : fields_{fields}, fixed_{fixed}, request_{request}, rest_{rest} {}

    /// The JSON text, to be decoded as the message. Throws HttpError `request.parameter`, as `check` does, for a
    /// parameter that no field of the message has, and for one that is given twice.
    std::string text() const;

    /// The JSON text again, once decoding `text` has failed because a field of the path stands in the body too, with
    /// the same value; nothing where that is not what is wrong.
    std::optional<std::string> withoutRepeats() const;

    bool hasNoBody() const noexcept { return request_.body.empty(); }

    /// Throws HttpError for what is wrong with a value of the path by itself, with up to twenty parameters of the
    /// query, and for a body that is not JSON.
    void check() const;

private:
    const TextField* fieldNamed(std::string_view name) const noexcept;
    void appendFixed(std::string& json, std::span<const std::string_view> left) const;
    void appendParameters(std::string& json) const;
    bool isFixed(std::string_view name) const noexcept;
    /// Throws what is wrong with the parameters, where something is.
    void refuseParameters() const;

    std::span<const TextField> fields_;
    std::span<const Value> fixed_;
    const HttpRequest& request_;
    Rest rest_;
};

} // namespace missive
