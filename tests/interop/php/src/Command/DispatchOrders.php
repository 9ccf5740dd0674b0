<?php

declare(strict_types=1);

namespace App\Command;

use App\Message\OrderCreated;
use App\Stamp\TenantStamp;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Symfony\Component\Messenger\MessageBusInterface;

/** Dispatches one event for each line of a file of orders. */
final class DispatchOrders extends Command
{
    protected static $defaultName = 'order:dispatch';

    public function __construct(private MessageBusInterface $bus)
    {
        parent::__construct();
    }

    protected function configure(): void
    {
        $this->addArgument('file', InputArgument::REQUIRED);
    }

    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        foreach (file($input->getArgument('file'), \FILE_IGNORE_NEW_LINES) as $line) {
            $order = json_decode($line, true, 512, \JSON_THROW_ON_ERROR);
            $this->bus->dispatch(new OrderCreated(...$order), [new TenantStamp('Zürich/1 "O\'Neil"', 2.5)]);
        }

        return self::SUCCESS;
    }
}
