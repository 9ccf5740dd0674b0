#pragma once

#include <Domain/Missive/AnyMessage.hpp>
#include <Domain/Missive/Stamps.hpp>

#include <type_traits>
#include <utility>
#include <vector>

namespace missive {

/// A message and the stamps it collected on its way. The message never changes and is shared by copies; the stamps are
/// each envelope's own. Stamps are looked up by their exact type; the order in which they were added is kept.
class Envelope {
public:
    explicit Envelope(AnyMessage message) noexcept : message_{std::move(message)} {}
    Envelope(AnyMessage message, Stamps stamps) noexcept : message_{std::move(message)}, stamps_{std::move(stamps)} {}

    /// An envelope that owns `message`.
    template <Message M> static Envelope of(M message) { return Envelope{AnyMessage::own(std::move(message))}; }

    /// An envelope around a message that outlives it; allocates nothing. See AnyMessage.
    template <Message M> static Envelope borrow(const M& message) noexcept {
        return Envelope{AnyMessage::borrow(message)};
    }

    const AnyMessage& message() const noexcept { return message_; }
    TypeId type() const noexcept { return message_.type(); }
    const Stamps& stamps() const noexcept { return stamps_; }

    template <Stamp S> Envelope with(S stamp) const& { return Envelope{*this}.with(std::move(stamp)); }
    template <Stamp S> Envelope with(S stamp) && { return std::move(*this).with(AnyStamp::of(std::move(stamp))); }
    Envelope with(AnyStamp stamp) && {
        add(std::move(stamp));
        return std::move(*this);
    }

    /// As `with`, in place.
    template <Stamp S> void add(S stamp) { add(AnyStamp::of(std::move(stamp))); }
    void add(AnyStamp stamp) { stamps_.add(std::move(stamp)); }

    /// Without all stamps of type S.
    template <Stamp S> Envelope without() const {
        return Envelope{message_,
                        stamps_.without([](const AnyStamp& stamp) { return stamp.type() == TypeId::of<S>(); })};
    }

    /// The newest stamp of type S, or null. It lives as long as an envelope that holds it.
    template <Stamp S> const S* last() const noexcept {
        for (auto i = stamps_.size(); i > 0; --i) {
            if (const auto* stamp = stamps_[i - 1].template as<S>()) {
                return stamp;
            }
        }
        return nullptr;
    }

    /// All stamps of type S, oldest first.
    template <Stamp S> std::vector<const S*> all() const {
        std::vector<const S*> found;
        for (std::size_t i = 0; i < stamps_.size(); ++i) {
            if (const auto* stamp = stamps_[i].template as<S>()) {
                found.push_back(stamp);
            }
        }
        return found;
    }

    /// The same envelope with a message of its own; see AnyMessage::owned.
    Envelope owned() const& { return Envelope{*this}.owned(); }
    Envelope owned() && {
        message_ = message_.owned();
        return std::move(*this);
    }

    /// The stamps of this envelope around another message.
    Envelope around(AnyMessage message) const { return Envelope{std::move(message), stamps_}; }

private:
    AnyMessage message_;
    Stamps stamps_;
};

} // namespace missive
