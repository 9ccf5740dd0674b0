#pragma once

#include <UI/Missive/App.hpp>
#include <UI/Missive/Http/HttpCall.hpp>
#include <UI/Performance/MeasureRequests.hpp>
#include <UI/Performance/Measuring.hpp>

#include <filesystem>
#include <optional>

namespace missive::benchmark {

/// A request that does nothing, with and without the hook that measures it, stored by this process.
class MeasuringRig {
public:
    /// The database is made.
    explicit MeasuringRig(const std::filesystem::path& database);

    /// What is measured meanwhile is recorded.
    void whileRecording(FunctionRef<void()> run) { measuring_.around(app_, "http:serve", run); }

    void measured();
    void plain();
    /// Waits until all is stored.
    void settle();

private:
    void answer() { answer_ = HttpResponse{}; }

    App app_;
    performance::Measuring& measuring_;
    performance::MeasureRequests hook_;
    HttpRequest request_;
    RouteMatch match_;
    std::optional<HttpResponse> answer_;
};

} // namespace missive::benchmark
