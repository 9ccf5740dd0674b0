#pragma once

#include <Domain/Missive/Message.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <UI/Missive/Http/Binding/BodyProblems.hpp>
#include <UI/Missive/Http/Route/RouteMessage.hpp>
#include <UI/Missive/Http/Route/UnreadableMessage.hpp>

#include <functional>
#include <stdexcept>
#include <type_traits>
#include <utility>

namespace missive {

/// A route's message of the type M.
template <Message M> class TypedRouteMessage final : public RouteMessage {
public:
    using Result = MessageResult<M>;
    static constexpr bool hasAnswer = !std::is_void_v<Result>;
    using Version = std::function<std::string(const std::conditional_t<hasAnswer, Result, M>&)>;

    /// Tells the version of an answer.
    void version(Version version) { version_ = std::move(version); }

    using Render = std::function<HttpResponse(const std::conditional_t<hasAnswer, Result, M>&)>;

    /// Makes an answer of its own instead of JSON.
    void render(Render render) { render_ = std::move(render); }

    TypeId type() const noexcept override { return TypeId::of<M>(); }
    bool answers() const noexcept override { return hasAnswer; }
    JsonSchema schema() const noexcept override { return jsonSchemaOf<M>(); }
    std::optional<JsonSchema> resultSchema() const noexcept override {
        if constexpr (hasAnswer) {
            return jsonSchemaOf<Result>();
        } else {
            return std::nullopt;
        }
    }
    std::span<const TextField> fields() const noexcept override { return fields_; }
    std::span<const TextField> resultFields() const noexcept override { return resultFields_; }

    RouteResult run(MessageKind kind, std::string_view json, const RouteBuses& buses) const override {
        const auto message = decode(json);
        switch (kind) {
        case MessageKind::Command:
            return command(message, buses.commands);
        case MessageKind::Query:
            if constexpr (hasAnswer) {
                return answered(buses.queries.ask(message));
            }
            break;
        case MessageKind::Event:
            return event(message, buses);
        }
        throw std::logic_error{"A query without an answer cannot be asked."};
    }

    std::vector<ProblemField> problems(std::string_view json) const override { return BodyProblems::of<M>(json); }

private:
    static M decode(std::string_view json) {
        try {
            return fromJson<M>(json, UnknownFields::Refused);
        } catch (const JsonError& error) {
            throw UnreadableMessage{error};
        }
    }

    RouteResult command(const M& message, const CommandBus& bus) const {
        if constexpr (hasAnswer) {
            return answered(bus.dispatch(message));
        } else {
            bus.dispatch(message);
            return {};
        }
    }

    RouteResult event(const M& message, const RouteBuses& buses) const {
        const MessageIdStamp id{buses.ids.next().toString()};
        buses.events.dispatch(message, id);
        return {{}, {}, id.id};
    }

    template <class Answer> RouteResult answered(const Answer& answer) const {
        if (render_) {
            RouteResult result;
            result.rendered = render_(answer);
            return result;
        }
        return {toReadableJson(answer), version_ ? version_(answer) : std::string{}, {}};
    }

    static std::vector<TextField> fieldsOfResult() {
        if constexpr (hasAnswer) {
            if constexpr (detail::JsonDescribed<Result>) {
                return textFieldsOf<Result>();
            }
        }
        return {};
    }

    std::vector<TextField> fields_ = textFieldsOf<M>();
    std::vector<TextField> resultFields_ = fieldsOfResult();
    Version version_;
    Render render_;
};

} // namespace missive
