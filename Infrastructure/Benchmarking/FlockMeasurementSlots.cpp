#include <Infrastructure/Benchmarking/FlockMeasurementSlots.hpp>

#include <Infrastructure/Benchmarking/FileLock.hpp>

#include <string>
#include <utility>

#include <unistd.h>

namespace missive::benchmarking {
namespace {

class FlockSlot final : public MeasurementSlot {
public:
    FlockSlot(FileLock lock, std::int64_t number, std::int64_t processor) noexcept
        : lock_{std::move(lock)}, number_{number}, processor_{processor} {}

    std::int64_t number() const noexcept override { return number_; }
    std::int64_t processor() const noexcept override { return processor_; }

private:
    FileLock lock_;
    std::int64_t number_;
    std::int64_t processor_;
};

} // namespace

FlockMeasurementSlots::FlockMeasurementSlots(std::filesystem::path folder, std::vector<std::int64_t> processors)
    : folder_{std::move(folder)}, processors_{std::move(processors)} {}

std::unique_ptr<MeasurementSlot> FlockMeasurementSlots::take() {
    std::filesystem::create_directories(folder_);
    const auto fileOf = [this](std::size_t i) { return (folder_ / ("slot-" + std::to_string(i) + ".lock")).string(); };
    const auto slotOf = [this](FileLock lock, std::size_t i) {
        return std::make_unique<FlockSlot>(std::move(lock), static_cast<std::int64_t>(i), processors_[i]);
    };
    for (std::size_t i = 0; i < processors_.size(); ++i) {
        if (auto lock = FileLock::tryTo(fileOf(i)); lock.holds()) {
            return slotOf(std::move(lock), i);
        }
    }
    // All are taken: each process queues for one, which spreads them.
    const auto mine = static_cast<std::size_t>(getpid()) % processors_.size();
    return slotOf(FileLock::wait(fileOf(mine)), mine);
}

std::vector<std::int64_t> FlockMeasurementSlots::processorsFor(std::int64_t slots, std::int64_t processors) {
    std::vector<std::int64_t> chosen;
    for (std::int64_t i = 0; i < slots; ++i) {
        chosen.push_back(processors - 1 - i % processors);
    }
    return chosen;
}

} // namespace missive::benchmarking
