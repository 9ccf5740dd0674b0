#pragma once

#include <UI/Missive/Console/Input/Input.hpp>
#include <UI/Missive/Console/Output/Output.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// Questions to whoever is behind standard input, a person or a pipe, asked on standard error in SymfonyStyle's look.
/// When the input is not interactive nothing is asked and the default is the answer; a question without a default then
/// throws std::runtime_error. So does the end of the input at a question: nobody agreed to anything. An answer that is
/// none is refused with a sentence and asked again.
class Question {
public:
    Question(const Input& input, Output& output) : input_{input}, output_{output} {}

    /// `(yes/no)`; answers beginning with y or Y are a yes, an empty one is the default.
    bool confirm(std::string_view text, bool byDefault);

    /// One of the choices, answered by its number or its text.
    std::string choice(std::string_view text, const std::vector<std::string>& choices,
                       std::optional<std::string> byDefault = std::nullopt);

    /// Several of the choices, separated by commas, in the order answered.
    std::vector<std::string> choices(std::string_view text, const std::vector<std::string>& choices,
                                     const std::vector<std::string>& byDefault = {});

private:
    std::string ask(const std::string& text, const std::string& byDefault, const std::vector<std::string>& choices);

    const Input& input_;
    Output& output_;
};

} // namespace missive
