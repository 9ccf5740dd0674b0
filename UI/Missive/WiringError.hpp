#pragma once

#include <UI/Missive/WiringProblem.hpp>

#include <stdexcept>
#include <string>
#include <vector>

namespace missive {

/// The application cannot start as it is put together. Lists every problem with its remedy, a line each.
class WiringError : public std::runtime_error {
public:
    explicit WiringError(const std::vector<WiringProblem>& problems) : std::runtime_error{describe(problems)} {}

private:
    static std::string describe(const std::vector<WiringProblem>& problems) {
        std::string text = problems.size() == 1 ? "The application is not put together correctly:"
                                                : "The application is not put together correctly, in " +
                                                      std::to_string(problems.size()) + " places:";
        for (const auto& [sentence, remedy] : problems) {
            text += "\n- " + sentence + (remedy.empty() ? "" : " ") + remedy;
        }
        return text;
    }
};

} // namespace missive
