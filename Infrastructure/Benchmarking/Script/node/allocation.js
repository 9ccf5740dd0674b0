function sequence(count) {
    const values = [];
    for (let i = 0, x = 42; i < count; ++i) {
        x = (Math.imul(1103515245, x) + 12345) & 0x7fffffff;
        values.push(x);
    }
    return values;
}

exports.setup = () => sequence(20000).map((x) => x % 1000);
exports.body = (inputs) => {
    let head = null;
    for (const value of inputs) {
        head = {value, next: head};
    }
    let s = 0;
    while (head !== null) {
        s = (31 * s + head.value) % 2147483648;
        head = head.next;
    }
    return s;
};
