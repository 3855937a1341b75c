package dev.kotonoha.account;

import org.springframework.data.repository.CrudRepository;

import java.util.Optional;

interface AccountRepository extends CrudRepository<Account, LearnerId> {

    Optional<Account> findByEmail(String email);

    boolean existsByRolesContaining(Role role);
}
