const cell = new Int32Array(new SharedArrayBuffer(4));
exports.body = () => {
    Atomics.wait(cell, 0, 0, 1);
    return 0;
};
