#include <Infrastructure/Missive/Runtime/AllocatedMemory.hpp>

#include <cstdlib>
#include <malloc.h>
#include <new>

// Replaces the operators of allocation of the whole program (C++20 [new.delete]): those that are not replaced lead to
// these.

namespace {

using missive::AllocatedMemory;

[[maybe_unused]] const bool isCounting = (AllocatedMemory::count(), true);

void* counted(void* memory) noexcept {
    AllocatedMemory::changed(static_cast<std::int64_t>(::malloc_usable_size(memory)));
    return memory;
}

void released(void* memory) noexcept {
    AllocatedMemory::changed(-static_cast<std::int64_t>(::malloc_usable_size(memory)));
    std::free(memory);
}

/// As the standard's own does: whoever is called for want of memory may make some.
template <class Allocate> void* orThrow(Allocate allocate) {
    for (;;) {
        if (auto* memory = allocate()) {
            return counted(memory);
        }
        const auto handler = std::get_new_handler();
        if (handler == nullptr) {
            throw std::bad_alloc{};
        }
        handler();
    }
}

} // namespace

void* operator new(std::size_t size) {
    return orThrow([size] { return std::malloc(size == 0 ? 1 : size); });
}

void* operator new(std::size_t size, std::align_val_t alignment) {
    const auto step = static_cast<std::size_t>(alignment);
    return orThrow([size, step] { return std::aligned_alloc(step, (size + step - 1) / step * step); });
}

void operator delete(void* memory) noexcept { released(memory); }
void operator delete(void* memory, std::size_t) noexcept { released(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { released(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { released(memory); }
