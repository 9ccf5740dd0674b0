#pragma once

#include <UI/Missive/Http/Binding/TextField.hpp>
#include <UI/Missive/Http/Problem/ProblemField.hpp>

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// Collects what is wrong with the parameters of a query, so that all of it is told at once. Refers to the fields.
class ParameterFaults {
public:
    /// So many are told.
    static constexpr std::size_t most = 20;

    /// So often a list may be given.
    static constexpr std::size_t mostValues = 100;

    explicit ParameterFaults(std::span<const TextField> fields) : fields_{fields} {}

    /// A parameter that is no field. Where it stands in the path already, nothing else is suggested.
    void unknown(const std::string& name, bool isInPath);

    /// A parameter and its value, which may be of another form, or given once too often.
    void given(const TextField& field, std::string_view text);

    /// Once all are given: a field that must be among them.
    void needed(const TextField& field);

    /// Throws HttpError `request.parameter` that tells the faults, the first in its sentence; nothing without any.
    void refuse();

private:
    void add(std::string_view name, std::string detail);

    std::span<const TextField> fields_;
    std::map<std::string_view, std::size_t> counts_;
    std::vector<ProblemField> faults_;
};

} // namespace missive
