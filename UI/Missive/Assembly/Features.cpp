#include <UI/Missive/Assembly/Features.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>

#include <cstddef>
#include <exception>
#include <stdexcept>

namespace missive {

Feature* Features::find(TypeId type) const {
    const auto found = ofType_.find(type);
    return found == ofType_.end() ? nullptr : found->second;
}

void Features::begin(TypeId type) {
    const std::string name{type.name()};
    if (areAssembled_) {
        throw std::logic_error{"The application has no feature " + name +
                               ": ask for it while the application is "
                               "wired."};
    }
    if (!ofType_.try_emplace(type, nullptr).second) {
        throw std::logic_error{"The feature " + name + " is needed to make itself: ask for the others in assemble()."};
    }
}

void Features::finish(TypeId type, Feature& feature) {
    ofType_[type] = &feature;
    inOrder_.emplace_back(type, &feature);
}

void Features::assemble(App& app, std::vector<WiringProblem>& problems) {
    for (std::size_t i = 0; i < inOrder_.size(); ++i) {
        const auto [type, feature] = inOrder_[i];
        try {
            feature->assemble(app, problems);
        } catch (const std::exception&) {
            problems.push_back({"The feature " + std::string{type.name()} +
                                    " could not be assembled: " + errorText(std::current_exception()),
                                ""});
        }
    }
    areAssembled_ = true;
}

} // namespace missive
