#pragma once

#include <cstddef>
#include <string>

namespace missive::benchmarking {

/// A pipe from a child process, of which some is kept. Used from one thread.
class ChildPipe {
public:
    /// Keeps the first or the last so many bytes. Throws std::system_error.
    enum class Keep { First, Last };
    ChildPipe(Keep which, std::size_t most);
    ~ChildPipe();
    ChildPipe(const ChildPipe&) = delete;
    ChildPipe& operator=(const ChildPipe&) = delete;

    int readEnd() const noexcept { return ends_[0]; }
    int writeEnd() const noexcept { return ends_[1]; }

    /// To be called in the parent once the child has its own.
    void closeWriteEnd() noexcept;

    /// Reads once; false when nothing is there now, and when nothing will come any more, which closes it.
    bool read();

    const std::string& kept() const noexcept { return kept_; }

private:
    void keep(const char* bytes, std::size_t count);

    int ends_[2]{-1, -1};
    Keep which_;
    std::size_t most_;
    std::string kept_;
};

} // namespace missive::benchmarking
