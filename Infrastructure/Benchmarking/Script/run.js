// Calls a body of JavaScript as often as it is told and says how long a call takes, in one line of JSON on descriptor 3.
'use strict';
const fs = require('fs');

const peak = () => {
    const found = /^VmHWM:\s+(\d+)/m.exec(fs.readFileSync('/proc/self/status', 'utf8'));
    return found ? 1024 * Number(found[1]) : 0;
};
const forgetPeak = () => {
    try {
        fs.writeFileSync('/proc/self/clear_refs', '5');
    } catch {
        // Then the peak is that of the whole process.
    }
};
const now = process.hrtime.bigint;

function call(body, inputs, times) {
    let result;
    const begin = now();
    for (let i = 0; i < times; ++i) {
        result = body(inputs);
    }
    return [Number(now() - begin), result];
}

function callsOf(body, inputs) {
    for (let times = 1; ; times *= 2) {
        const [spent] = call(body, inputs, times);
        if (spent >= 1e7 || times >= 1e9) {
            return Math.max(1, Math.min(1e9, Math.ceil(times * 1e8 / Math.max(1, spent))));
        }
    }
}

function resolution() {
    let smallest = 0;
    for (let i = 0; i < 200; ++i) {
        const before = now();
        const spent = Number(now() - before);
        if (spent > 0 && (smallest === 0 || spent < smallest)) {
            smallest = spent;
        }
    }
    return smallest;
}

function nothing() {
    return 0;
}

const [path, warmup, revolutions, values] = [process.argv[2], ...process.argv.slice(3).map(Number)];
const measured = require(require('path').resolve(path));
const inputs = measured.setup ? measured.setup() : undefined;
const body = measured.body;
const emptyCalls = 100000;
const overhead = [0, 1, 2].map(() => call(nothing, null, emptyCalls)[0] / emptyCalls).sort((a, b) => a - b)[1];
forgetPeak();
const before = peak();
for (let i = 0; i < warmup; ++i) {
    body(inputs);
}
const times = revolutions > 0 ? revolutions : callsOf(body, inputs);
call(body, inputs, times);
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
if (global.gc) {
    global.gc();
}
const nanoseconds = [];
const processor = [];
let result;
for (let i = 0; i < values; ++i) {
    const begun = process.cpuUsage();
    const [spent, last] = call(body, inputs, times);
    const used = process.cpuUsage(begun);
    result = last;
    processor.push(1000 * (used.user + used.system) / times);
    nanoseconds.push(spent / times);
}
const memory = process.memoryUsage();
fs.writeSync(3, JSON.stringify({
    v: 1, runtime: process.versions.node, warmup, revolutions: times, values_ns: nanoseconds, cpu_ns: processor,
    memory_used: memory.heapUsed, memory_peak: memory.heapTotal, hwm: Math.max(0, peak() - before),
    overhead_ns: overhead, clock: 'hrtime.bigint', resolution_ns: resolution(),
    checksum: measured.checksum ? measured.checksum(result) : String(result),
}) + '\n');
