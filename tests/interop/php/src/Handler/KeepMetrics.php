<?php

declare(strict_types=1);

namespace App\Handler;

use App\Infrastructure\Journal;
use Nowo\PerformanceBundle\Message\RecordMetricsMessage;

final class KeepMetrics
{
    public function __construct(private Journal $journal)
    {
    }

    public function __invoke(RecordMetricsMessage $measurement): void
    {
        $this->journal->write('metrics', [
            'routeName' => $measurement->getRouteName(),
            'env' => $measurement->getEnv(),
            'requestTime' => $measurement->getRequestTime(),
            'totalQueries' => $measurement->getTotalQueries(),
            'queryTime' => $measurement->getQueryTime(),
            'params' => $measurement->getParams(),
            'memoryUsage' => $measurement->getMemoryUsage(),
            'httpMethod' => $measurement->getHttpMethod(),
            'statusCode' => $measurement->getStatusCode(),
            'requestId' => $measurement->getRequestId(),
            'referer' => $measurement->getReferer(),
            'userIdentifier' => $measurement->getUserIdentifier(),
            'userId' => $measurement->getUserId(),
            'routePath' => $measurement->getRoutePath(),
        ]);
    }
}
