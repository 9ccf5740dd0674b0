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

} // namespace missive
