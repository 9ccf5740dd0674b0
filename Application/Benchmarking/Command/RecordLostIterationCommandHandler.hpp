#pragma once

#include <Application/Benchmarking/Command/RecordLostIterationCommand.hpp>
#include <Application/Benchmarking/IterationRecorder.hpp>
#include <Domain/Missive/Port/Clock.hpp>

namespace missive::benchmarking {

/// Records it as `lost`, so that the execution ends. A result that comes after all takes its place.
class RecordLostIterationCommandHandler {
public:
    RecordLostIterationCommandHandler(IterationRecorder recorder, const Clock& clock) noexcept
        : recorder_{recorder}, clock_{clock} {}

    /// Throws ExecutionUnknown.
    void operator()(const RecordLostIterationCommand& command) const;

private:
    IterationRecorder recorder_;
    const Clock& clock_;
};

} // namespace missive::benchmarking
