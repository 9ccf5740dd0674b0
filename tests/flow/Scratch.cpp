#include <tests/flow/Scratch.hpp>

#include <tests/support/process/Eventually.hpp>

#include <csignal>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace missive::test {

Scratch::Scratch(std::string program, Environment environment)
    : program_{std::move(program)}, environment_{std::move(environment)} {}

void Scratch::configure(const std::string& yaml) const { write("config/packages/messenger.yaml", yaml); }

std::string Scratch::write(const std::string& name, const std::string& content) const {
    return directory_.write(name, content).string();
}

std::string Scratch::read(const std::string& name) const {
    std::ifstream stream{file(name), std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

Process Scratch::start(const Arguments& arguments, const Environment& environment) const {
    auto variables = environment;
    variables.insert(environment_.begin(), environment_.end());
    variables.emplace("DATABASE_URL", "sqlite:///" + file("missive.db"));
    return Process{{program_, arguments, variables, directory_.path().string()}};
}

Finished Scratch::run(const Arguments& arguments, const Environment& environment) const {
    auto process = start(arguments, environment);
    const auto exit = process.wait(patience);
    return {exit, process.output(), process.errorOutput()};
}

Finished Scratch::terminate(Process& process) {
    eventually(patience, [&] { return !process.running() || process.output().find("Consuming") != std::string::npos; });
    process.signal(SIGTERM);
    const auto exit = process.wait(patience);
    return {exit, process.output(), process.errorOutput()};
}

Report Scratch::report() const {
    const auto finished = run({"order:report", "--format=json"});
    if (!finished.succeeded()) {
        throw std::runtime_error{"order:report failed: " + finished.errorOutput};
    }
    return Report::read(finished.output);
}

bool Scratch::drained(const std::string& queue) const {
    const auto file = database();
    return eventually(patience, [&] { return file.messages(queue) == 0; });
}

} // namespace missive::test
