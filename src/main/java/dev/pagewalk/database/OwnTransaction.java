package dev.pagewalk.database;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that is committed before its caller goes on. A method that lets in one thread at a time, so that none adds what
 * another has added, needs this: one that is transactional as a whole lets in the next thread before it commits.
 */
@Component
public class OwnTransaction {

    private final TransactionTemplate template;

    OwnTransaction(PlatformTransactionManager transactions) {
        template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public void run(Runnable work) {
        template.executeWithoutResult(status -> work.run());
    }
}
