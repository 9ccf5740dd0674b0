#pragma once

#include <Domain/Missive/TypeId.hpp>
#include <UI/Missive/Feature.hpp>

#include <string>
#include <unordered_map>
#include <vector>

namespace missive {

/// The features of an application, one of a type, in the order in which they were first asked for.
class Features {
public:
    /// The feature of this type, which `make` makes when there is none yet. Throws std::logic_error for one that asks
    /// for itself while it is made, and for a new one once all are assembled.
    template <class F, class Make> F& get(Make make) {
        if (auto* known = find(TypeId::of<F>())) {
            return static_cast<F&>(*known);
        }
        begin(TypeId::of<F>());
        try {
            F& made = make();
            finish(TypeId::of<F>(), made);
            return made;
        } catch (...) {
            ofType_.erase(TypeId::of<F>());
            throw;
        }
    }

    /// Assembles each, also those that are asked for meanwhile. What one throws is a problem.
    void assemble(App& app, std::vector<WiringProblem>& problems);

private:
    Feature* find(TypeId type) const;
    void begin(TypeId type);
    void finish(TypeId type, Feature& feature);

    /// Null while it is made.
    std::unordered_map<TypeId, Feature*> ofType_;
    std::vector<std::pair<TypeId, Feature*>> inOrder_;
    bool areAssembled_ = false;
};

} // namespace missive
