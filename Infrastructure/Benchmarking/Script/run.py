# Calls a body of Python as often as it is told and says how long a call takes, in one line of JSON on descriptor 3.
import gc
import importlib.util
import json
import math
import os
import platform
import statistics
import sys
import time


def load(path):
    spec = importlib.util.spec_from_file_location("measured", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def peak():
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return 0


def forget_peak():
    try:
        with open("/proc/self/clear_refs", "w") as refs:
            refs.write("5")
    except OSError:
        pass


def call(body, inputs, times):
    result = None
    begin = time.perf_counter_ns()
    for _ in range(times):
        result = body(inputs)
    return time.perf_counter_ns() - begin, result


def calls_of(body, inputs):
    times = 1
    while True:
        spent, _ = call(body, inputs, times)
        if spent >= 10_000_000 or times >= 1_000_000_000:
            return max(1, min(1_000_000_000, math.ceil(times * 100_000_000 / max(1, spent))))
        times *= 2


def resolution():
    smallest = 0
    for _ in range(200):
        before = time.perf_counter_ns()
        after = time.perf_counter_ns()
        if after > before and (smallest == 0 or after - before < smallest):
            smallest = after - before
    return smallest


def nothing(inputs):
    return 0


def main():
    path, warmup, revolutions, values = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    measured = load(path)
    inputs = measured.setup() if hasattr(measured, "setup") else None
    checksum = getattr(measured, "checksum", str)
    body = measured.body
    empty = 10_000
    overhead = statistics.median(call(nothing, None, empty)[0] for _ in range(3)) / empty
    forget_peak()
    before = peak()
    for _ in range(warmup):
        body(inputs)
    times = revolutions if revolutions > 0 else calls_of(body, inputs)
    call(body, inputs, times)
    time.sleep(0.001)
    gc.collect()
    gc.disable()
    nanoseconds, processor, result = [], [], None
    for _ in range(values):
        begun = time.process_time_ns()
        spent, result = call(body, inputs, times)
        processor.append((time.process_time_ns() - begun) / times)
        nanoseconds.append(spent / times)
    grown = max(0, peak() - before)
    line = json.dumps({
        "v": 1, "runtime": platform.python_version(), "warmup": warmup, "revolutions": times,
        "values_ns": nanoseconds, "cpu_ns": processor, "memory_used": grown, "memory_peak": grown, "hwm": grown,
        "overhead_ns": overhead, "clock": "perf_counter_ns", "resolution_ns": resolution(),
        "checksum": checksum(result)})
    os.write(3, (line + "\n").encode())


main()
