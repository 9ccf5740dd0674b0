#pragma once

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdio>
#include <functional>
#include <string>
#include <unistd.h>

namespace missive::test {

/// What `work` writes to the process's standard error.
inline std::string standardErrorOf(const std::function<void()>& work) {
    std::FILE* file = std::tmpfile();
    REQUIRE(file != nullptr);
    std::fflush(stderr);
    const int before = dup(STDERR_FILENO);
    dup2(fileno(file), STDERR_FILENO);
    work();
    std::fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
    std::string text(static_cast<std::size_t>(lseek(fileno(file), 0, SEEK_END)), '\0');
    CHECK(pread(fileno(file), text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()));
    std::fclose(file);
    return text;
}

} // namespace missive::test
