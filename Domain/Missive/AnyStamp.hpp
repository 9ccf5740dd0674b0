#pragma once

#include <Domain/Missive/TypeId.hpp>

#include <algorithm>
#include <concepts>
#include <deque>
#include <memory>
#include <mutex>
#include <type_traits>
#include <utility>

namespace missive {

/// Metadata attached to an envelope: a plain copyable struct.
template <class T>
concept Stamp = std::is_class_v<T> && std::same_as<T, std::remove_cvref_t<T>> && std::copy_constructible<T>;

/// A stamp of any type, or none. Copies share the stamp, which is immutable.
class AnyStamp {
public:
    AnyStamp() noexcept = default;

    template <Stamp S> static AnyStamp of(S stamp) {
        return AnyStamp{TypeId::of<S>(), std::make_shared<const S>(std::move(stamp))};
    }

    /// A stamp that is part of something shared, which lives as long as the stamp does.
    template <class Whole, Stamp S> static AnyStamp part(const std::shared_ptr<Whole>& whole, const S& stamp) noexcept {
        return AnyStamp{TypeId::of<S>(), std::shared_ptr<const void>{whole, &stamp}};
    }

    /// A stamp that is kept until the process ends, once for equal ones, so that copies of it cost nothing. For the few
    /// that wiring knows, as the names of buses and handlers. Safe to call from any thread.
    template <Stamp S>
        requires std::equality_comparable<S>
    static AnyStamp lasting(S stamp) {
        static std::mutex mutex;
        static auto& kept = *new std::deque<S>;
        const std::lock_guard lock{mutex};
        const auto found = std::find(kept.begin(), kept.end(), stamp);
        const S& lasting = found == kept.end() ? kept.emplace_back(std::move(stamp)) : *found;
        return AnyStamp{TypeId::of<S>(), std::shared_ptr<const void>{std::shared_ptr<const void>{}, &lasting}};
    }

    TypeId type() const noexcept { return type_; }
    const void* data() const noexcept { return stamp_.get(); }

    /// The stamp when it is an S, else null.
    template <Stamp S> const S* as() const noexcept {
        return type_ == TypeId::of<S>() ? static_cast<const S*>(stamp_.get()) : nullptr;
    }

private:
    AnyStamp(TypeId type, std::shared_ptr<const void> stamp) noexcept : type_{type}, stamp_{std::move(stamp)} {}

    TypeId type_ = TypeId::of<void>();
    std::shared_ptr<const void> stamp_;
};

} // namespace missive
