#pragma once

#include <Domain/Missive/Port/Log.hpp>

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace missive::test {

/// How a process of its own ended, and what it said into its log before.
struct ProcessEnd {
    int code = -1;
    std::string said;

    /// Of one that does this, and ends with 7 where that comes back.
    static ProcessEnd of(const std::function<void(Log&)>& action) {
        std::array<int, 2> ends{};
        REQUIRE(::pipe(ends.data()) == 0);
        const auto child = ::fork();
        if (child == 0) {
            DescriptorLog log{ends[1]};
            action(log);
            ::_exit(7);
        }
        ::close(ends[1]);
        ProcessEnd ended;
        std::array<char, 512> buffer{};
        for (ssize_t count = 0; (count = ::read(ends[0], buffer.data(), buffer.size())) > 0;) {
            ended.said.append(buffer.data(), static_cast<std::size_t>(count));
        }
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        return ended;
    }

private:
    /// Writes every record to a descriptor.
    class DescriptorLog final : public Log {
    public:
        explicit DescriptorLog(int descriptor) : descriptor_{descriptor} {}

        bool accepts(LogLevel) const noexcept override { return true; }
        void write(LogLevel, std::string_view text, const std::vector<LogField>&) noexcept override {
            [[maybe_unused]] const auto count = ::write(descriptor_, text.data(), text.size());
        }

    private:
        int descriptor_;
    };
};

} // namespace missive::test
