<?php
// What a careful hand would write without a framework: POST /orders and GET /orders/{id} on the tables of the shipped
// application, its event into the table of messages in the same transaction.

declare(strict_types=1);

function answer(int $status, array $body, array $headers = []): never
{
    http_response_code($status);
    header('Content-Type: application/json');
    foreach ($headers as $name => $value) {
        header("$name: $value");
    }
    echo json_encode($body, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
    exit;
}

function uuid(): string
{
    $bytes = random_bytes(16);
    $bytes[6] = chr(ord($bytes[6]) & 0x0F | 0x40);
    $bytes[8] = chr(ord($bytes[8]) & 0x3F | 0x80);
    return vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split(bin2hex($bytes), 4));
}

const UUID = '/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/D';
const CODE = '/^[\x21-\x7E]{1,64}$/D';

$database = new PDO('sqlite:' . $_SERVER['DATABASE'], options: [
    PDO::ATTR_PERSISTENT => true,
    PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
    PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC,
]);
$database->exec('PRAGMA synchronous=NORMAL');

if ($_SERVER['REQUEST_METHOD'] === 'GET') {
    $id = substr($_SERVER['REQUEST_URI'], strlen('/orders/'));
    preg_match(UUID, $id) || answer(404, ['code' => 'request.route']);
    $select = $database->prepare('SELECT id AS orderId, customer_id AS customerId, customer_name AS customerName,
        currency, total_cents AS totalCents, status, version FROM ordering_order WHERE id = ?');
    $select->execute([$id]);
    $order = $select->fetch() ?: answer(404, ['code' => 'order.unknown']);
    $select = $database->prepare('SELECT sku, quantity, price_cents AS priceCents FROM ordering_order_line
        WHERE order_id = ? ORDER BY position');
    $select->execute([$id]);
    answer(200, $order + ['lines' => $select->fetchAll()], ['ETag' => "\"{$order['version']}\""]);
}

$order = json_decode(file_get_contents('php://input'), true, flags: JSON_THROW_ON_ERROR);
preg_match(UUID, $order['orderId']) && preg_match(CODE, $order['customerId']) && $order['customerName'] !== ''
    && preg_match('/^[A-Z]{3}$/D', $order['currency']) && $order['lines'] !== []
    || answer(422, ['code' => 'request.field']);
$total = 0;
foreach ($order['lines'] as $line) {
    preg_match(CODE, $line['sku']) && $line['quantity'] > 0 && $line['priceCents'] >= 0
        || answer(422, ['code' => 'request.field']);
    $total += $line['quantity'] * $line['priceCents'];
}
$database->exec('BEGIN IMMEDIATE');
try {
    $database->prepare("INSERT INTO ordering_order (id, customer_id, customer_name, currency, total_cents, status, version)
        VALUES (?, ?, ?, ?, ?, 'placed', 1)")
        ->execute([$order['orderId'], $order['customerId'], $order['customerName'], $order['currency'], $total]);
    $insert = $database->prepare('INSERT INTO ordering_order_line (order_id, position, sku, quantity, price_cents)
        VALUES (?, ?, ?, ?, ?)');
    foreach ($order['lines'] as $position => $line) {
        $insert->execute([$order['orderId'], $position, $line['sku'], $line['quantity'], $line['priceCents']]);
    }
    $now = gmdate('Y-m-d H:i:s');
    $database->prepare("INSERT INTO messenger_messages (body, headers, queue_name, created_at, available_at)
        VALUES (?, ?, 'default', ?, ?)")
        ->execute([json_encode($order), json_encode(['type' => 'ordering.order_created',
            'X-Missive-Correlation-Id' => uuid(), 'X-Missive-Message-Id' => uuid(),
            'Content-Type' => 'application/json']), $now, $now]);
    $database->exec('COMMIT');
} catch (PDOException $failure) {
    $database->exec('ROLLBACK');
    answer(409, ['code' => 'order.duplicate']);
}
answer(201, ['orderId' => $order['orderId']], ['Location' => "/orders/{$order['orderId']}"]);
