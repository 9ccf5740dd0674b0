#include <tests/flow/kill/KillWorkers.hpp>

#include <tests/flow/Scratch.hpp>

namespace missive::test {

KillWorkers::KillWorkers(std::size_t count, Start start) : start_{std::move(start)} {
    for (std::size_t i = 0; i < count; ++i) {
        workers_.emplace_back(start_(i));
    }
}

void KillWorkers::kill(std::size_t worker) {
    workers_.at(worker).process->kill();
    workers_[worker].replace(start_(worker));
}

void KillWorkers::mayGiveUp() {
    for (auto& worker : workers_) {
        worker.mayGiveUp = true;
    }
}

int KillWorkers::startAgain() {
    int gaveUp = 0;
    for (std::size_t i = 0; i < workers_.size(); ++i) {
        if (workers_[i].gaveUp()) {
            workers_[i].replace(start_(i));
            ++gaveUp;
        }
    }
    return gaveUp;
}

std::string KillWorkers::stop() {
    std::string problem;
    for (auto& worker : workers_) {
        const auto end = Scratch::terminate(*worker.process);
        const bool gaveUp = worker.mayGiveUp && end.exit == Exit{1, 0};
        if (!end.succeeded() && !gaveUp) {
            problem += "A worker did not end well: " + end.errorOutput;
        }
    }
    return problem;
}

} // namespace missive::test
