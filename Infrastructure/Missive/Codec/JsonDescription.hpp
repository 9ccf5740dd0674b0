#pragma once

#include <Domain/Missive/Message.hpp>
#include <Domain/Missive/TimePoint.hpp>
#include <Infrastructure/Missive/Codec/JsonValue.hpp>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <memory>
#include <ratio>
#include <string_view>
#include <type_traits>
#include <utility>

namespace missive::detail {

template <class T> using JsonMembers = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T>
concept JsonDescribed = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;

template <class Descriptor> struct MemberTypeOf;
template <class Owner, class Member> struct MemberTypeOf<Member Owner::*> {
    using Type = Member;
};
template <class Descriptor> using MemberType =
    typename MemberTypeOf<std::remove_cv_t<decltype(Descriptor::pointer)>>::Type;

template <class T> inline constexpr bool isPointer = std::is_pointer_v<T> || std::is_member_pointer_v<T>;
template <class T, class D> inline constexpr bool isPointer<std::unique_ptr<T, D>> = true;
template <class T> inline constexpr bool isPointer<std::shared_ptr<T>> = true;
template <class T> inline constexpr bool isPointer<std::weak_ptr<T>> = true;

/// Durations that nothing is lost of when they are written: whole numbers of microseconds.
template <class T>
concept JsonDuration = std::integral<typename T::rep> && std::ratio_divide<typename T::period, std::micro>::den == 1;

template <class T> inline constexpr bool isWritableTime = true;
template <class Count, class Period> inline constexpr bool isWritableTime<std::chrono::duration<Count, Period>> =
    JsonDuration<std::chrono::duration<Count, Period>>;
template <class Clock, class Duration> inline constexpr bool isWritableTime<std::chrono::time_point<Clock, Duration>> =
    std::same_as<std::chrono::time_point<Clock, Duration>, TimePoint>;

/// Refuses what must not cross a process border, each with the remedy.
template <class T> constexpr void checkJsonType() {
    static_assert(
        !isPointer<T>,
        "a message must not hold a pointer: it means nothing in another process; hold the value or its identifier");
    static_assert(
        !std::is_reference_v<T>,
        "a message must not hold a reference: it means nothing in another process; hold the value or its identifier");
    static_assert(!std::derived_from<T, AggregateRootTag>,
                  "a message must not hold an aggregate root: hold its identifier, or the values that are needed");
    static_assert(!std::same_as<T, char> && !std::same_as<T, std::string_view> && !std::same_as<T, const char*>,
                  "a message holds text as std::string");
    static_assert(isWritableTime<T>, "a message holds instants as missive::TimePoint, and durations as whole numbers "
                                     "of std::chrono::microseconds or of something coarser: finer ones would be cut");
}

struct AnyField {
    template <class T> operator T() const noexcept;
};

/// Converts to a Member and to nothing that a Member could be converted to.
template <class Member> struct ExactField {
    template <class T>
        requires std::same_as<T, std::remove_cv_t<Member>>
    operator T() const noexcept;
};

/// What stands for a member when its place is checked. A type that anything can be converted to stands for itself.
template <class Member> using FieldProbe =
    std::conditional_t<std::is_convertible_v<ExactField<Member>, Member>, ExactField<Member>, Member>;

#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wundefined-var-template"
#pragma clang diagnostic ignored "-Wundefined-internal"
#endif

// Never defined: only the addresses of its members are compared, by the compiler.
template <class T> struct NeverMade {
    const T value;
};
template <class T> extern const NeverMade<T> neverMade;

template <class T, class Earlier, class Later> constexpr bool declaredInOrder() {
    if constexpr (std::same_as<MemberType<Earlier>, MemberType<Later>> && !std::same_as<Earlier, Later>) {
        return &(neverMade<T>.value.*Earlier::pointer) < &(neverMade<T>.value.*Later::pointer);
    } else {
        return true;
    }
}

#if defined(__clang__)
#pragma clang diagnostic pop
#endif

/// The described members of T, in the order of their description, checked to be all there are and in the order of their
/// declaration: that is the order in which an aggregate is built from them.
template <class T, class Members = JsonMembers<T>> struct JsonDescription;

template <class T, template <class...> class List, class... Members> struct JsonDescription<T, List<Members...>> {
    static constexpr std::size_t count = sizeof...(Members);

    template <std::size_t I> using Member = boost::mp11::mp_at_c<List<Members...>, I>;

    static constexpr bool fits = requires { T{std::declval<FieldProbe<MemberType<Members>>>()...}; };
    static constexpr bool hasMore = requires { T{std::declval<FieldProbe<MemberType<Members>>>()..., {}}; } ||
                                    requires { T{std::declval<FieldProbe<MemberType<Members>>>()..., AnyField{}}; };

    template <class Later, std::size_t... Before> static constexpr bool followsAll(std::index_sequence<Before...>) {
        return (declaredInOrder<T, Member<Before>, Later>() && ...);
    }

    template <std::size_t... I> static constexpr bool allInOrder(std::index_sequence<I...>) {
        return (followsAll<Member<I>>(std::make_index_sequence<I>{}) && ...);
    }

    static constexpr void check() {
        static_assert(std::is_aggregate_v<T>, "a described message must be an aggregate (a plain struct without "
                                              "constructors); for other types specialize missive::JsonValue");
        static_assert(fits && !hasMore,
                      "the description forgets a field or has another order than the struct: name every "
                      "field, in the order of declaration, in BOOST_DESCRIBE_STRUCT");
        if constexpr (fits && !hasMore) {
            static_assert(
                allInOrder(std::make_index_sequence<count>{}),
                "the description has another order than the struct: name the fields in the order of declaration "
                "in BOOST_DESCRIBE_STRUCT");
        }
        (checkJsonType<MemberType<Members>>(), ...);
    }
};

} // namespace missive::detail
