#pragma once

#include <Infrastructure/Missive/Codec/JsonDescription.hpp>

#include <string_view>
#include <type_traits>

namespace missive {

/// Calls `function(name, std::type_identity<Field>{})` for each field of the described type T, in the order of its
/// description.
template <class T, class Function> constexpr void forEachField(Function function) {
    boost::mp11::mp_for_each<detail::JsonMembers<T>>([&]<class Member>(Member) {
        function(std::string_view{Member::name}, std::type_identity<detail::MemberType<Member>>{});
    });
}

/// Calls `function(name, pointer)` with the pointer to each member that a field of the described type T is.
template <class T, class Function> constexpr void forEachMember(Function function) {
    boost::mp11::mp_for_each<detail::JsonMembers<T>>(
        [&]<class Member>(Member) { function(std::string_view{Member::name}, Member::pointer); });
}

/// Calls `function(name, value)` for each case of the enum E; for none of one that is not described.
template <class E, class Function> constexpr void forEachCase(Function function) {
    if constexpr (boost::describe::has_describe_enumerators<E>::value) {
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
            [&](auto enumerator) { function(std::string_view{enumerator.name}, enumerator.value); });
    }
}

} // namespace missive
