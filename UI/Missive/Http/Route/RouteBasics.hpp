#pragma once

#include <UI/Missive/Http/Route/HttpRoute.hpp>

#include <string>
#include <utility>

namespace missive {

/// What every route says of itself as it is registered, whatever stands behind it. Every route has a permission or is
/// anonymous.
template <class Definition> class RouteBasics {
public:
    /// Its name in figures and logs, which must not change: made of its message or its path if not given.
    Definition& name(std::string name) { return set(route_.name, std::move(name)); }

    /// What it does, for people.
    Definition& describe(std::string description) { return set(route_.description, std::move(description)); }

    /// Whoever asks needs this permission.
    Definition& permission(std::string permission) { return set(route_.permission, std::move(permission)); }

    /// Anybody may ask.
    Definition& anonymous() { return set(route_.isAnonymous, true); }

    /// Who may not use it is told that it does not exist.
    Definition& hidden() { return set(route_.isHidden, true); }

    /// It belongs to a system of the framework, whose names begin with `_missive_`.
    Definition& ofFramework() { return set(route_.isOfFramework, true); }

protected:
    explicit RouteBasics(HttpRoute& route) noexcept : route_{route} {}

    template <class T> Definition& set(T& member, T value) {
        member = std::move(value);
        return static_cast<Definition&>(*this);
    }

    HttpRoute& route_;
};

} // namespace missive
