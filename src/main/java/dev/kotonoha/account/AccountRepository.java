package dev.kotonoha.account;

import org.springframework.data.repository.CrudRepository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

interface AccountRepository extends CrudRepository<Account, LearnerId> {

    Optional<Account> findByEmail(String email);

    List<Account> findByEmailIn(Collection<String> emails);

    boolean existsByRolesContaining(Role role);
}
