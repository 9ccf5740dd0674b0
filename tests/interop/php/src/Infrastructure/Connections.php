<?php

declare(strict_types=1);

namespace App\Infrastructure;

use Doctrine\DBAL\Connection;
use Doctrine\DBAL\DriverManager;
use Doctrine\DBAL\Tools\DsnParser;
use Doctrine\Persistence\ConnectionRegistry;

/** The application's one database. */
final class Connections implements ConnectionRegistry
{
    private ?Connection $connection = null;

    public function __construct(private string $url)
    {
    }

    public function getDefaultConnectionName(): string
    {
        return 'default';
    }

    public function getConnection(?string $name = null): Connection
    {
        return $this->connection ??= DriverManager::getConnection($this->parameters());
    }

    /** DBAL 4 reads URLs no more by itself. */
    private function parameters(): array
    {
        if (!class_exists(DsnParser::class)) {
            return ['url' => $this->url];
        }

        return (new DsnParser(['sqlite' => 'pdo_sqlite', 'postgresql' => 'pdo_pgsql']))->parse($this->url);
    }

    public function getConnections(): array
    {
        return ['default' => $this->getConnection()];
    }

    public function getConnectionNames(): array
    {
        return ['default' => 'doctrine.dbal.default_connection'];
    }
}
