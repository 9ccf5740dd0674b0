<?php

declare(strict_types=1);

namespace App\Performance\Message;

/** Stands in for PerformanceBundle's class of this name: the same fields, in the order of its constructor. */
final class RecordMetricsMessage
{
    public function __construct(
        public readonly string $routeName,
        public readonly string $env,
        public readonly ?float $requestTime = null,
        public readonly ?int $totalQueries = null,
        public readonly ?float $queryTime = null,
        public readonly ?array $params = null,
        public readonly ?int $memoryUsage = null,
        public readonly ?string $httpMethod = null,
        public readonly ?int $statusCode = null,
        public readonly ?string $requestId = null,
        public readonly ?string $referer = null,
        public readonly ?string $userIdentifier = null,
        public readonly ?string $userId = null,
        public readonly ?string $routePath = null,
    ) {
    }
}
