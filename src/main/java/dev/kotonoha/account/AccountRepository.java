package dev.kotonoha.account;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.CrudRepository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

interface AccountRepository extends CrudRepository<Account, LearnerId> {

    Optional<Account> findByEmail(String email);

    List<Account> findByEmailIn(Collection<String> emails);

    List<Account> findByEmailEndingWith(String end);

    long countByEmailEndingWith(String end);

    long countByErasedAtIsNull();

    List<Account> findByIdGreaterThanOrderById(String id, Limit limit);

    boolean existsByRolesContaining(Role role);

    boolean existsByRolesContainingAndDisabledAtIsNull(Role role);
}
