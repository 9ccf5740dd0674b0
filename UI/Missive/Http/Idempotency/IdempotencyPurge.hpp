#pragma once

#include <Application/Missive/UnitOfWork/BoundUnitOfWork.hpp>
#include <Domain/Missive/BackgroundTask.hpp>
#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdempotencyStore.hpp>
#include <Domain/Missive/Port/Log.hpp>

#include <memory>

namespace missive {

/// Has expired answers forgotten beside a server: every hour, a thousand at a time with room between for other writers;
/// when the server ends before its first hour, a thousand then. Errors are logged. What it refers to must outlive it.
class IdempotencyPurge {
public:
    IdempotencyPurge(IdempotencyStore& store, BoundUnitOfWork unitOfWork, const Clock& clock, Log& log) noexcept
        : store_{store}, unitOfWork_{unitOfWork}, clock_{clock}, log_{log} {}

    /// Begins; the task ends it, and must not outlive this.
    std::unique_ptr<BackgroundTask> start(BackgroundTasks& tasks);

private:
    class Regularly;

    /// Forgets a thousand; false when nothing is left, or it failed.
    bool forgetSome();

    IdempotencyStore& store_;
    BoundUnitOfWork unitOfWork_;
    const Clock& clock_;
    Log& log_;
};

} // namespace missive
