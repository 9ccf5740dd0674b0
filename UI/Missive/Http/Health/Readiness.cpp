#include <UI/Missive/Http/Health/Readiness.hpp>

#include <chrono>
#include <utility>

namespace missive {

Readiness::Readiness(std::vector<Check> checks, BackgroundTasks& tasks) : checks_{std::move(checks)} {
    look();
    looking_ = tasks.every(std::chrono::seconds{2}, [this] { look(); });
}

Readiness::~Readiness() = default;

std::vector<std::string> Readiness::missing() const {
    const std::lock_guard lock{mutex_};
    return missing_;
}

void Readiness::look() {
    std::vector<std::string> missing;
    for (const auto& check : checks_) {
        try {
            check.look();
        } catch (...) { // why is told by whoever needs it
            missing.push_back(check.name);
        }
    }
    const std::lock_guard lock{mutex_};
    missing_ = std::move(missing);
}

} // namespace missive
