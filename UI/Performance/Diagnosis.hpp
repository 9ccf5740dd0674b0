#pragma once

#include <UI/Performance/Finding.hpp>

#include <vector>

namespace missive {

class App;

namespace performance {

class Measuring;

/// Whether what is measured is stored, and if not, why. Once the application is put together; safe to use from any
/// thread.
class Diagnosis {
public:
    /// Both must outlive it.
    Diagnosis(App& app, Measuring& measuring) noexcept : app_{app}, measuring_{measuring} {}

    /// A line for each thing that was looked at. What the database says is one too.
    std::vector<Finding> findings() const;

private:
    Finding configuration() const;
    Finding way() const;
    std::vector<Finding> waiting() const;
    std::vector<Finding> recorders() const;
    Finding tables() const;
    Finding statements() const;
    static Finding memory();
    Finding lastAccess() const;
    bool hasWorker() const;

    App& app_;
    Measuring& measuring_;
};

} // namespace performance

} // namespace missive
