<?php

declare(strict_types=1);

namespace Nowo\PerformanceBundle\Message;

/**
 * Stands in for PerformanceBundle's class of this name, which Debian does not package: its name, its constructor, and
 * values that only its getters give away.
 */
final class RecordMetricsMessage
{
    public function __construct(
        private readonly string $routeName,
        private readonly string $env,
        private readonly ?float $requestTime = null,
        private readonly ?int $totalQueries = null,
        private readonly ?float $queryTime = null,
        private readonly ?array $params = null,
        private readonly ?int $memoryUsage = null,
        private readonly ?string $httpMethod = null,
        private readonly ?int $statusCode = null,
        private readonly ?string $requestId = null,
        private readonly ?string $referer = null,
        private readonly ?string $userIdentifier = null,
        private readonly ?string $userId = null,
        private readonly ?string $routePath = null,
    ) {
    }

    public function getRouteName(): string
    {
        return $this->routeName;
    }

    public function getEnv(): string
    {
        return $this->env;
    }

    public function getRequestTime(): ?float
    {
        return $this->requestTime;
    }

    public function getTotalQueries(): ?int
    {
        return $this->totalQueries;
    }

    public function getQueryTime(): ?float
    {
        return $this->queryTime;
    }

    public function getParams(): ?array
    {
        return $this->params;
    }

    public function getMemoryUsage(): ?int
    {
        return $this->memoryUsage;
    }

    public function getHttpMethod(): ?string
    {
        return $this->httpMethod;
    }

    public function getStatusCode(): ?int
    {
        return $this->statusCode;
    }

    public function getRequestId(): ?string
    {
        return $this->requestId;
    }

    public function getReferer(): ?string
    {
        return $this->referer;
    }

    public function getUserIdentifier(): ?string
    {
        return $this->userIdentifier;
    }

    public function getUserId(): ?string
    {
        return $this->userId;
    }

    public function getRoutePath(): ?string
    {
        return $this->routePath;
    }
}
